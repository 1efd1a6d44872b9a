Feature: Disclaimer: service accounts, and a user called AikidoSec
  The page begins with a recommendation for paying customers, a link and a name. Statements S-01 to S-03.

  @S-01
  Scenario Outline: A paying customer can create a service account with a token: <edition>
    Given GitLab <edition>
    When <creator> creates a service account in acme and a token for it
      | field  | value                                |
      | scopes | read_api, read_user, read_repository |
    Then the new token has the scopes "read_api, read_user, read_repository"
    And so S-01 holds for service account tokens

    Examples: On GitLab.com an Owner of the group
      | edition                   | creator |
      | gitlab.com/premium/16.1   | mara    |
      | gitlab.com/ultimate/17.11 | mara    |
      | gitlab.com/premium/18.11  | mara    |
      | gitlab.com/ultimate/19.1  | mara    |
      | gitlab.com/premium/newest | mara    |

    Examples: Elsewhere an administrator
      | edition                     | creator |
      | self-managed/premium/16.1   | root    |
      | self-managed/ultimate/17.11 | root    |
      | self-managed/premium/newest | root    |
      | dedicated/ultimate/newest   | root    |

  @S-01 @known-false
  Scenario Outline: There are no service accounts yet: <edition>
    Given GitLab <edition>
    When root asks for a service account in acme
    Then GitLab says "404 Not Found"
    And so S-01 does not hold for service account tokens

    Examples:
      | edition                    |
      | gitlab.com/premium/15.11   |
      | gitlab.com/ultimate/16.0   |
      | self-managed/premium/15.11 |
      | self-managed/ultimate/16.0 |

  @S-02 @known-false
  Scenario Outline: The link leads to the guide for merge request checks: <edition>
    Given GitLab <edition>
    Then the address in S-02 contains "/pr-and-release-gating/gitlab-mr-gating/"
    And so S-02 does not hold

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | self-managed/free/15.11   |
      | gitlab.com/premium/newest |
      | self-managed/free/newest  |

  @S-02
  Scenario Outline: What the linked guide asks for is more than scanning needs: <edition>
    Given GitLab <edition>
    And a service account token of acme
    And it has the scope "api"
    And it has the role maintainer
    When the validator checks it for the group acme
    Then the validator exits with 0
    And it finds W_SCOPE_EXCESS

    Examples:
      | edition                   |
      | gitlab.com/premium/16.1   |
      | gitlab.com/premium/18.11  |
      | gitlab.com/premium/newest |

  @S-03
  Scenario Outline: A personal token can belong to a user with that name: <edition>
    Given GitLab <edition>
    And a user AikidoSec who is reporter of acme
    And a personal token of AikidoSec
    When the validator checks it for the group acme
    Then it finds
      | check    | result | code |
      | identity | pass   |      |
    And so S-03 holds for personal tokens

    Examples:
      | edition                  |
      | gitlab.com/free/15.11    |
      | self-managed/free/18.11  |
      | gitlab.com/free/newest   |
      | self-managed/free/newest |

  @S-03
  Scenario Outline: A service account can have that name: <edition>
    Given GitLab <edition>
    And a service account token of acme
    When the validator checks it for the group acme
    Then it finds
      | check    | result | code        |
      | identity | pass   | I_NAME_NEAR |
    And so S-03 holds for service account tokens

    Examples:
      | edition                     |
      | gitlab.com/premium/16.1     |
      | gitlab.com/premium/18.11    |
      | gitlab.com/premium/newest   |
      | self-managed/premium/newest |

    Examples: On Free from 18.11
      | edition                  |
      | gitlab.com/free/18.11    |
      | gitlab.com/free/newest   |
      | self-managed/free/newest |

  @S-03 @known-false
  Scenario Outline: GitLab names the user of a group token: <edition>
    Given GitLab <edition>
    And a group token of acme
    When it asks for who its user is
    Then the answer begins the username with "group_1_bot"
    When the validator checks it for the group acme
    Then it finds
      | check    | result | code |
      | identity | n-a    |      |
    And so S-03 does not hold for group tokens

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | self-managed/free/19.1    |
      | gitlab.com/premium/newest |
      | self-managed/free/newest  |

  @S-03
  Scenario: The validator accepts another user's token and warns about the name
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the validator checks it for the group acme
    Then the validator exits with 0
    And it finds
      | check    | result | code   |
      | identity | warn   | W_NAME |
