Feature: A GitLab with faults
  What a scanner meets when GitLab or the network fails, made with stubs and faults. A fault says nothing about the token: neither the
  validator nor a client may call a good token bad because of it, or take a part of a list for the whole list.

  Scenario Outline: The validator does not blame the token: <fault>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab has the fault: <fault>
    And the validator checks it for the group acme, with a time limit of 1000 ms
    Then its report does not say that the token was rejected
    And the validator exits with <exit>
    And it finds <code>
    And its report does not contain the token

    Examples: No answer in time
      | fault             | exit | code      |
      | too slow          | 4    | E_TIMEOUT |
      | a body that drips | 4    | E_TIMEOUT |

    Examples: The connection breaks
      | fault                     | exit | code      |
      | down                      | 4    | E_CONNECT |
      | the connection is reset   | 4    | E_CONNECT |
      | chunks are garbage        | 4    | E_CONNECT |
      | answers are garbage       | 4    | E_CONNECT |
      | answers end in the middle | 4    | E_CONNECT |

    Examples: Something else answers
      | fault                                   | exit | code         |
      | an edge turns requests away with a page | 4    | E_EDGE       |
      | an edge asks to sign in with a page     | 4    | E_EDGE       |
      | an edge answers well with a page        | 4    | E_NOT_GITLAB |
      | in maintenance                          | 4    | E_EDGE       |
      | JSON is cut off                         | 4    | E_NOT_GITLAB |

    Examples: GitLab answers with an error
      | fault        | exit | code     |
      | rate-limited | 5    | E_RATE   |
      | failing      | 5    | E_SERVER |

  Scenario: The validator waits for a slow GitLab
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab has the fault: slow
    And the validator checks it for the group acme
    Then the validator exits with 0

  Scenario: After the fault, the validator finds the same token good
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab has the fault: in maintenance
    And the validator checks it for the group acme
    Then its report does not say that the token was rejected
    When the fault is over
    And the validator checks it for the group acme
    Then the validator exits with 0

  Scenario: A revoked token is reported as revoked by a slow GitLab, too
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it was revoked
    When GitLab has the fault: slow
    And the validator checks it for the group acme
    Then the validator exits with 3
    And it finds E_REVOKED

  Scenario Outline: A scanner does not take a part of a list for the whole: <fault>
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    When GitLab has the fault: <fault>
    And a scanner lists the projects of acme
    Then the scan is "<end>"

    Examples: The fault passes
      | fault                     | end         |
      | slow                      | complete, 2 |
      | flapping                  | complete, 2 |
      | rate-limited for a moment | complete, 2 |

    Examples: The fault stays
      | fault                                   | end                                   |
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

  Scenario: The journal distinguishes a stub's answers from GitLab's and does not contain the token
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When this stub is added
      """
      { "request": { "method": "GET", "urlPath": "/api/v4/user" }, "response": { "status": 418 } }
      """
    And it asks for what it is itself
    Then GitLab says "yes"
    When it asks for who its user is
    Then the journal says who answered, newest first: "stub, gitlab"
    And the journal does not contain the token

  Scenario: A copy of a world does not have the stubs of the original
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When GitLab has the fault: in maintenance
    And the world is copied as "copy"
    And we switch to "copy"
    And it asks for who its user is
    Then GitLab says "yes"
