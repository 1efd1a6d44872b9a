Feature: Creating the token: the scopes
  The page asks for read_api, read_user and read_repository, whatever the kind of token. Statement S-21.

  @S-21
  Scenario Outline: A personal token can have the three scopes on <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
      | field  | value                                |
      | scopes | read_api, read_user, read_repository |
    Then the new token has the scopes "read_api, read_user, read_repository"
    And so S-21 holds for personal tokens

    Examples:
      | edition                  |
      | gitlab.com/free/15.11    |
      | gitlab.com/premium/16.0  |
      | gitlab.com/premium/17.3  |
      | gitlab.com/free/18.11    |
      | gitlab.com/premium/19.1  |
      | self-managed/free/15.11  |
      | self-managed/free/18.11  |
      | gitlab.com/free/newest   |
      | self-managed/free/newest |

  @S-21
  Scenario Outline: A service account token can have the three scopes on <edition>
    Given GitLab <edition>
    When <creator> creates a service account in acme and a token for it
      | field  | value                                |
      | scopes | read_api, read_user, read_repository |
    Then the new token has the scopes "read_api, read_user, read_repository"
    And so S-21 holds for service account tokens

    Examples: On GitLab.com an Owner of the group creates the account
      | edition                   | creator |
      | gitlab.com/premium/16.1   | mara    |
      | gitlab.com/premium/18.11  | mara    |
      | gitlab.com/free/18.11     | mara    |
      | gitlab.com/premium/newest | mara    |
      | gitlab.com/free/newest    | mara    |

    Examples: Elsewhere an administrator
      | edition                     | creator |
      | self-managed/premium/16.1   | root    |
      | self-managed/premium/newest | root    |
      | self-managed/free/newest    | root    |

  @S-21 @known-false
  Scenario Outline: A group token cannot have the three scopes on <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field  | value                                |
      | scopes | read_api, read_user, read_repository |
    Then GitLab says "400 scopes does not have a valid value"
    And so S-21 does not hold for group tokens

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | gitlab.com/premium/16.0   |
      | gitlab.com/premium/17.3   |
      | gitlab.com/premium/18.11  |
      | gitlab.com/premium/19.1   |
      | self-managed/free/15.11   |
      | self-managed/free/18.11   |
      | dedicated/ultimate/18.11  |
      | gitlab.com/premium/newest |
      | self-managed/free/newest  |

  @S-21
  Scenario Outline: A group token can have two of the three, and they are enough: <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field  | value                     |
      | scopes | read_api, read_repository |
    Then the new token has the scopes "read_api, read_repository"
    And GitLab answers
      | question                | answer |
      | who its user is         | yes    |
      | the projects of acme    | yes    |
      | the README of acme/shop | yes    |

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | gitlab.com/premium/18.11  |
      | self-managed/free/19.1    |
      | gitlab.com/premium/newest |

  @S-21
  Scenario Outline: What each scope opens on <edition>
    Given GitLab <edition>
    And a personal token of mara called "read_api"
    And it has the scope "read_api"
    And a personal token of mara called "read_user"
    And it has the scope "read_user"
    And a personal token of mara called "read_repository"
    And it has the scope "read_repository"
    Then GitLab answers
      | question                   | read_api | read_user              | read_repository        |
      | what it is itself          | yes      | yes                    | yes                    |
      | who its user is            | yes      | yes                    | 403 insufficient_scope |
      | GitLab's version           | yes      | yes                    | 403 insufficient_scope |
      | what tokens its user has   | yes      | 403 insufficient_scope | 403 insufficient_scope |
      | the group acme             | yes      | 403 insufficient_scope | 403 insufficient_scope |
      | the projects of acme       | yes      | 403 insufficient_scope | 403 insufficient_scope |
      | the file list of acme/shop | yes      | 403 insufficient_scope | 403 insufficient_scope |
      | the README of acme/shop    | yes      | 403 insufficient_scope | yes                    |

    Examples:
      | edition                  |
      | gitlab.com/premium/15.11 |
      | gitlab.com/free/18.11    |
      | self-managed/free/19.1   |
      | gitlab.com/free/newest   |

  @S-21 @O-14
  Scenario Outline: The three scopes do not allow a token to create another: <edition>
    Given GitLab <edition>
    And a personal token of mara
    When it tries to create a group token of acme
    Then GitLab says "403 insufficient_scope"
    And the answer names the scopes "api read_api"

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | gitlab.com/premium/18.11  |
      | gitlab.com/premium/newest |

  @S-21
  Scenario: The three scopes allow a token to revoke itself
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When it revokes itself
    Then GitLab says "yes"
    When it asks for who its user is
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."

  @S-21 @O-01
  Scenario Outline: What a group token with the role <role> reads on <edition>
    Given GitLab <edition>
    And a group token of acme
    And it has the role <role>
    Then GitLab answers
      | question                   | answer |
      | the project acme/shop      | yes    |
      | the README of acme/shop    | <code> |
      | the file list of acme/shop | <code> |

    Examples:
      | edition                   | role     | code          |
      | gitlab.com/premium/15.11  | guest    | 403 Forbidden |
      | gitlab.com/premium/18.11  | guest    | 403 Forbidden |
      | gitlab.com/premium/18.11  | planner  | 403 Forbidden |
      | gitlab.com/premium/18.11  | reporter | yes           |
      | gitlab.com/premium/newest | guest    | 403 Forbidden |
      | gitlab.com/premium/newest | reporter | yes           |
