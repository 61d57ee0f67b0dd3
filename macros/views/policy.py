"""What a page may load and do, as browsers are told in its head and hosts may tell in a header."""

POLICY = (
    "default-src 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'; "  # the engine of the search
    "style-src 'self'; "
    "img-src 'self'; "
    "font-src 'self'; "
    "manifest-src 'self'; "
    "connect-src 'self'; "  # what scripts load about positions, pieces of the search
    "base-uri 'none'; "
    "form-action 'none'"
)
