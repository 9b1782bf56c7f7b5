/** The gatehouse, drawn small beside the name. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
      <path d="M4 21V8l2-1V4h3v2h1.5V4h3v2H15V4h3v3l2 1v13h-5v-5a3 3 0 0 0-6 0v5z" fill="currentColor" />
    </svg>
  )
}
