Feature: The reference validator's verdict
  What the validator finds about a customer's token, and the exit code that a script uses.

  @S-04
  Scenario Outline: A token as documented: <token> on <edition>
    Given GitLab <edition>
    And <token>
    When the validator checks it for the group acme
    Then the validator exits with 0
    And it finds
      | check           | result | code   |
      | token           | pass   |        |
      | kind            | <kind> | <code> |
      | scopes.required | pass   |        |
      | scopes.excess   | pass   |        |
      | group           | pass   |        |
      | projects        | pass   |        |
    And its report does not contain the token

    Examples:
      | edition                   | token                    | kind | code            |
      | gitlab.com/free/16.0      | a personal token of mara | pass | W_KIND_PERSONAL |
      | gitlab.com/premium/18.11  | a personal token of mara | pass | W_KIND_PERSONAL |
      | gitlab.com/premium/18.11  | a group token of acme    | pass |                 |
      | self-managed/free/19.1    | a group token of acme    | pass |                 |
      | gitlab.com/free/newest    | a personal token of mara | pass | W_KIND_PERSONAL |
      | gitlab.com/premium/newest | a group token of acme    | pass |                 |

  Scenario Outline: A bad token: <defect>
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe
    And <defect>
    When the validator checks it for the group acme
    Then the validator exits with <exit>
    And it finds <code>

    Examples: GitLab accepts it, but it is not as documented
      | defect                                         | exit | code            |
      | it has the scopes "read_user, read_repository" | 1    | E_SCOPE_MISSING |
      | it has the scopes "read_api, read_user"        | 1    | E_SCOPE_MISSING |
      | it has the scope "read_repository"             | 1    | E_SCOPE_MISSING |

    Examples: GitLab refuses it
      | defect                    | exit | code            |
      | it expires on 2026-06-15  | 3    | E_EXPIRED       |
      | it was revoked            | 3    | E_REVOKED       |
      | joe is blocked            | 3    | E_BLOCKED       |
      | an unknown token          | 3    | E_UNKNOWN_TOKEN |
      | a token of another GitLab | 3    | E_UNKNOWN_TOKEN |

  @O-09
  Scenario Outline: A token of the wrong kind: <token>
    Given GitLab gitlab.com/premium/18.11
    And <token>
    When the validator checks it for the group acme
    Then the validator exits with 1
    And it finds <code>

    Examples:
      | token                        | code           |
      | a project token of acme/shop | E_KIND_PROJECT |

    @on:*/*/18.10..
    Examples: From 18.10
      | token                        | code            |
      | a fine-grained token of mara | E_KIND_GRANULAR |

  Scenario: A group token with the role Guest lists projects and reads none
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme
    And it has the role guest
    When the validator checks it for the group acme
    Then the validator exits with 1
    And it finds
      | check    | result | code       |
      | projects | fail   | W_ROLE_LOW |

  Scenario: A token of another group does not see the group
    Given GitLab gitlab.com/premium/18.11
    And a group token of globex
    When the validator checks it for the group acme
    Then the validator exits with 1
    And it finds E_GROUP_INVISIBLE

  Scenario: Excess scopes are a warning, and a failure in strict mode
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    And it has the scopes "read_api, read_user, read_repository, write_repository"
    When the validator checks it for the group acme
    Then the validator exits with 0
    And it finds W_SCOPE_EXCESS
    When the validator checks it strictly
    Then the validator exits with 6
