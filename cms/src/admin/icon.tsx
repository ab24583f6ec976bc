/** 公开: an open page. */
export function Icon() {
  return (
    <svg aria-label="公开" height="100%" role="img" viewBox="0 0 24 24" width="100%">
      <rect fill="#a8231d" height="24" rx="5" width="24" />
      <path
        d="M5 7.2c2.6-.9 4.9-.6 7 .8 2.1-1.4 4.4-1.7 7-.8v9.6c-2.6-.9-4.9-.6-7 .8-2.1-1.4-4.4-1.7-7-.8z"
        fill="#fff"
      />
      <path d="M12 8v9.6" stroke="#a8231d" strokeWidth="1.2" />
    </svg>
  )
}
