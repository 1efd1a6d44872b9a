Feature: Named faults
  A QA engineer switches a fault on by its name, and off again. What the validator says under each fault is about GitLab or the network,
  not about the token, unless the fault is about the token.

  Scenario Outline: The validator says what is wrong: <fault>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When the fault <fault> is switched on
    And the validator checks it for the group acme
    Then its report does not say that the token was rejected
    And the validator exits with <exit>
    And it finds <code>
    When the fault <fault> is switched off
    And the validator checks it for the group acme
    Then the validator exits with 0

    Examples: The connection
      | fault         | exit | code      |
      | down          | 4    | E_CONNECT |
      | chunk-garbage | 4    | E_CONNECT |

    Examples: Something in front of GitLab
      | fault       | exit | code   |
      | flapping    | 4    | E_EDGE |
      | maintenance | 4    | E_EDGE |
      | edge-html   | 4    | E_EDGE |

    Examples: A redirect to a sign-in page
      | fault    | exit | code       |
      | sso-gate | 4    | E_REDIRECT |

    Examples: What GitLab answers
      | fault          | exit | code         |
      | truncated-json | 4    | E_NOT_GITLAB |
      | rate-limited   | 5    | E_RATE       |

    Examples: Who is let in
      | fault         | exit | code              |
      | ip-allow-list | 1    | E_GROUP_INVISIBLE |

  Scenario: A slow GitLab is too slow for a client in a hurry
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When the fault slow is switched on
    And the validator checks it for the group acme, with a time limit of 300 ms
    Then the validator exits with 4
    And it finds E_TIMEOUT

  Scenario: A clone breaks off in the middle, and the API answers as always
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When the fault reset-in-clone is switched on
    And it asks for who its user is
    Then GitLab says "yes"
    When it clones acme/shop
    Then git fails in the middle
    When the fault reset-in-clone is switched off
    And it clones acme/shop
    Then the clone has the file README.md

  Scenario: A token that is revoked between two pages is revoked from then on
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When the fault token-revoked-between-pages is switched on
    And a scanner lists the projects of acme
    Then the scan is "stopped after 1: 401"
    When it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."
    When the validator checks it for the group acme
    Then the validator exits with 3
    And it finds E_REVOKED

  Scenario: A GitLab whose clock is ahead is noticed, and the token is good all the same
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When the fault clock-skew is switched on
    And the validator checks it for the group acme
    Then the validator exits with 0
    And it finds W_CLOCK

  Scenario: A read-only GitLab can be read
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When the fault read-only is switched on
    And it revokes itself
    And it asks for who its user is
    Then GitLab says "yes"
    When it clones acme/shop
    Then the clone has the file README.md
