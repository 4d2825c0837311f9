<?php

/**
 * The consent cookie for a server in PHP: reading it, and answering the banner's form without script.
 * The format is in the README of @council-components/consent-banner.
 */
final class CouncilConsent {

  public function __construct(
    private readonly string $version,
    private readonly string $name = 'council_consent',
    private readonly int $days = 365,
  ) {}

  /** Yes or no for each purpose; null while nothing has been decided. $cookie is $_COOKIE[name]. */
  public function read(?string $cookie): ?array {
    // PHP has decoded it once already: what is still encoded was encoded twice, and is no choice.
    $pattern = '/^v=1&p=([\w.-]+)&t=(\d{1,11})&c=([a-z\d:.-]*)(?:&id=[\da-f]{32})?$/D';
    if ($cookie === null || strlen($cookie) >= 400 || !preg_match($pattern, $cookie, $parts)) {
      return null;
    }
    [, $version, $time, $list] = $parts;
    $now = time();
    if ($version !== $this->version || $time > $now + 86400 || $time + $this->days * 86400 <= $now) {
      return null;
    }
    $choices = [];
    foreach ($list === '' ? [] : explode('.', $list) as $entry) {
      if (!preg_match('/^([a-z][a-z\d-]*):([01])$/D', $entry, $parts) || isset($choices[$parts[1]])) {
        return null;
      }
      $choices[$parts[1]] = $parts[2] === '1';
    }
    return $choices;
  }

  /** The Set-Cookie header for a choice. */
  public function write(array $choices, bool $https): string {
    $list = [];
    foreach ($choices as $purpose => $answer) {
      $list[] = $purpose . ':' . ($answer ? 1 : 0);
    }
    $value = rawurlencode("v=1&p={$this->version}&t=" . time() . '&c=' . implode('.', $list));
    return "{$this->name}=$value; Max-Age=" . $this->days * 86400 . '; Path=/; SameSite=Lax' . ($https ? '; Secure' : '');
  }

  /** A path of this site, to go back to; the cookies page for everything else. */
  public static function safeReturn(?string $path, string $cookiesPage): string {
    return $path !== null && preg_match('#^/(?![/\\\\])[\w./?&=-]*$#D', $path) && !str_contains($path, '//')
      ? $path
      : $cookiesPage;
  }

}
