"""What papers and pictures say around their text."""

LOGO = "Логотип организации"
PAGE = "Страница в справочнике"


def code(address: str) -> str:
    """What a QR code is to those who cannot see it."""
    return f"QR-код: {address}"
