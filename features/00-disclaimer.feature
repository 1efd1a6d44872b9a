Feature: Disclaimer: service accounts, and a user called AikidoSec
  The page begins with advice to those who pay, a link and a name. Statements S-01 to S-03.

  @S-01
  Scenario Outline: Who pays can make a service account and a token of its own: <edition>
    Given GitLab <edition>
    When mara makes a service account in acme and asks for its token
      | field  | value                                |
      | scopes | read_api, read_user, read_repository |
    Then the new token has the scopes "read_api, read_user, read_repository"
    And so S-01 holds for service account tokens

    Examples:
      | edition                   |
      | gitlab.com/premium/16.1   |
      | gitlab.com/ultimate/17.11 |
      | gitlab.com/premium/18.11  |
      | gitlab.com/ultimate/19.1  |

  @S-02 @known-false
  Scenario Outline: What the linked guide asks for is more than this page does: <edition>
    Given GitLab <edition>
    And a service account token of acme
    And it has the scope "api"
    And it has the role maintainer
    When the validator looks at it for the group acme
    Then the validator exits with 0
    And it finds W_SCOPE_EXCESS
    And so S-02 does not hold for service account tokens

    Examples:
      | edition                  |
      | gitlab.com/premium/16.1  |
      | gitlab.com/premium/18.11 |

  @S-03
  Scenario Outline: A personal token of a user with that name: <edition>
    Given GitLab <edition>
    And a user AikidoSec who is reporter of acme
    And a personal token of AikidoSec
    When the validator looks at it for the group acme
    Then it finds
      | check    | result | code |
      | identity | pass   |      |
    And so S-03 holds for personal tokens

    Examples:
      | edition                 |
      | gitlab.com/free/15.11   |
      | self-managed/free/18.11 |

  @S-03
  Scenario Outline: A service account's name is free to choose: <edition>
    Given GitLab <edition>
    And a service account token of acme
    When the validator looks at it for the group acme
    Then it finds
      | check    | result | code        |
      | identity | pass   | I_NAME_NEAR |
    And so S-03 holds for service account tokens

    Examples:
      | edition                  |
      | gitlab.com/premium/16.1  |
      | gitlab.com/premium/18.11 |

  @S-03 @known-false
  Scenario Outline: The user of a group token is named by GitLab: <edition>
    Given GitLab <edition>
    And a group token of acme
    When it asks for who its user is
    Then the answer begins the username with "group_1_bot"
    When the validator looks at it for the group acme
    Then it finds
      | check    | result | code |
      | identity | n-a    |      |
    And so S-03 does not hold for group tokens

    Examples:
      | edition                  |
      | gitlab.com/premium/15.11 |
      | self-managed/free/19.1   |

  @S-03
  Scenario: Anybody else's token is taken, with a word about the name
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the validator looks at it for the group acme
    Then the validator exits with 0
    And it finds
      | check    | result | code   |
      | identity | warn   | W_NAME |
