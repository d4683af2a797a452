package onlinefriday.gateway.session;

/**
 * What must be remembered while a person is at the issuer.
 *
 * @param next where to go afterwards
 */
record PendingSignIn(
    String state, String nonce, String codeVerifier, String redirectUri, String next) {}
