Feature: A GitLab in trouble
  What a scanner meets on bad days, made with stubs and faults in front of the simulated GitLab. Whatever stands between, or breaks, says
  nothing about the token: neither the validator nor a client may call a good token bad for it, nor a part of a list the whole.

  Scenario Outline: The validator does not blame the token: <trouble>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab is in trouble: <trouble>
    And the validator looks at it for the group acme, and waits no longer than 1000 ms
    Then it does not say that the token was rejected
    And the validator exits with <exit>
    And it finds <code>
    And nowhere does it show the token

    Examples: Nothing, or nothing in time
      | trouble           | exit | code      |
      | too slow          | 4    | E_TIMEOUT |
      | a body that drips | 4    | E_TIMEOUT |

    Examples: The connection breaks
      | trouble                   | exit | code         |
      | down                      | 4    | E_CONNECT    |
      | the connection is reset   | 4    | E_CONNECT    |
      | chunks are garbage        | 4    | E_CONNECT    |
      | answers are garbage       | 4    | E_CONNECT    |
      | answers end in the middle | 4    | E_CONNECT    |

    Examples: Somebody else answers
      | trouble                                 | exit | code         |
      | an edge turns requests away with a page | 4    | E_EDGE       |
      | an edge asks to sign in with a page     | 4    | E_EDGE       |
      | an edge answers well with a page        | 4    | E_NOT_GITLAB |
      | in maintenance                          | 4    | E_EDGE       |
      | JSON is cut off                         | 4    | E_NOT_GITLAB |

    Examples: GitLab answers, but not what was asked
      | trouble      | exit | code     |
      | rate-limited | 5    | E_RATE   |
      | failing      | 5    | E_SERVER |

  Scenario: A GitLab that is only slow is waited for
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab is in trouble: slow
    And the validator looks at it for the group acme
    Then the validator exits with 0

  Scenario: After the trouble the same token is found good
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab is in trouble: in maintenance
    And the validator looks at it for the group acme
    Then it does not say that the token was rejected
    When the trouble is over
    And the validator looks at it for the group acme
    Then the validator exits with 0

  Scenario: A revoked token is called revoked, however slow GitLab says so
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it was revoked
    When GitLab is in trouble: slow
    And the validator looks at it for the group acme
    Then the validator exits with 3
    And it finds E_REVOKED

  Scenario Outline: A scanner takes no part of a list for the whole: <trouble>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab is in trouble: <trouble>
    And a scanner lists the projects of acme
    Then the scan is "<end>"

    Examples: It passes by itself
      | trouble                   | end         |
      | slow                      | complete, 2 |
      | flapping                  | complete, 2 |
      | rate-limited for a moment | complete, 2 |

    Examples: It does not
      | trouble                                 | end                                   |
      | down                                    | stopped after 0: the connection broke |
      | the connection is reset                 | stopped after 0: the connection broke |
      | chunks are garbage                      | stopped after 0: the connection broke |
      | answers are garbage                     | stopped after 0: the connection broke |
      | answers end in the middle               | stopped after 0: the connection broke |
      | rate-limited                            | stopped after 0: 429                  |
      | in maintenance                          | stopped after 0: 503                  |
      | failing                                 | stopped after 0: 500                  |
      | an edge turns requests away with a page | stopped after 0: 403                  |
      | an edge answers well with a page        | stopped after 0: not a list           |
      | JSON is cut off                         | stopped after 0: not a list           |

  Scenario: A token that is revoked between two pages of a list ends the scan
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scope "api"
    When a scanner lists the projects of acme, and after the first page the token is revoked
    Then the scan is "stopped after 1: 401"

  Scenario: The journal tells a stub's answers from GitLab's, without the token
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When this stub stands in front of GitLab
      """
      { "request": { "method": "GET", "urlPath": "/api/v4/user" }, "response": { "status": 418 } }
      """
    And it asks for what it is itself
    Then GitLab says "yes"
    When it asks for who its user is
    Then the journal says who answered, newest first: "stub, gitlab"
    And nowhere in the journal is the token

  Scenario: A copy of a world stands without the stubs of the first
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When GitLab is in trouble: in maintenance
    And the world is copied as "copy"
    And we turn to "copy"
    And it asks for who its user is
    Then GitLab says "yes"
