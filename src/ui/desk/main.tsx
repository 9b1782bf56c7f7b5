import { render } from 'preact'
import { connect } from '../../messages/client'
import { App } from './App'

const root = document.querySelector('#root')
if (root) render(<App door={connect()} />, root)
