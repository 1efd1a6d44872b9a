Feature: HTTPS
  A developer tests how a client handles certificates. The simulator's own authority issues them, and nothing trusts it by itself.
  What the validator says is about the certificate, never about the token.

  Scenario: A client that trusts the authority works as over HTTP
    Given GitLab self-managed/premium/18.11
    And a group token of acme
    And it is served over HTTPS
    When the validator checks it for the group acme
    Then the validator exits with 0
    When it clones acme/shop
    Then the clone has the file README.md

  Scenario: A client that does not trust the authority is refused
    Given GitLab self-managed/premium/18.11
    And a group token of acme
    And it is served over HTTPS
    But the client does not trust its authority
    When the validator checks it for the group acme
    Then its report does not say that the token was rejected
    And the validator exits with 4
    And it finds E_TLS_CA

  Scenario Outline: The validator says what is wrong with the certificate: <fault>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it is served over HTTPS
    When the fault <fault> is switched on for new connections
    And the validator checks it for the group acme
    Then its report does not say that the token was rejected
    And the validator exits with 4
    And it finds <code>
    And it says of tls: "<words>"
    When the fault <fault> is switched off for new connections
    And the validator checks it for the group acme
    Then the validator exits with 0

    Examples:
      | fault                         | code          | words                                |
      | certificate-expired           | E_TLS_EXPIRED | expired or not yet valid             |
      | certificate-wrong-name        | E_TLS_NAME    | elsewhere.localhost                  |
      | certificate-unknown-authority | E_TLS_CA      | does not trust the authority         |
      | certificate-incomplete-chain  | E_TLS_CA      | certificate chain is incomplete      |
      | client-certificate            | E_TLS_CLIENT  | requires a client certificate        |

  Scenario Outline: git refuses to clone: <fault>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it is served over HTTPS
    When the fault <fault> is switched on for new connections
    And it clones acme/shop
    Then git fails in the middle
    When the fault <fault> is switched off for new connections
    And it clones acme/shop
    Then the clone has the file README.md

    Examples:
      | fault                         |
      | certificate-expired           |
      | certificate-wrong-name        |
      | certificate-unknown-authority |
      | certificate-incomplete-chain  |
      | client-certificate            |
