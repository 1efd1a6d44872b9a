Feature: Creating the token: kinds, reach and names
  The page compares kinds of token, recommends group tokens, and asks for a name. Statements S-09 to S-13 and S-19.

  @S-09
  Scenario: The heading's anchor names one kind of token
    Given GitLab gitlab.com/premium/18.11
    Then nothing here can show S-09, because "it is about the page itself, not about GitLab"

  @S-10
  Scenario Outline: A user can have legacy and fine-grained tokens on <edition>
    Given GitLab <edition>
    And a personal token of mara called "legacy"
    And a fine-grained token of mara called "fine-grained"
    And it has the permission "read_personal_access_token"
    When it asks for what it is itself
    Then the answer says
      | what   | said     |
      | scopes | granular |
    When the token "legacy" is used
    And it asks for what it is itself
    Then the answer says
      | what   | said                                 |
      | scopes | read_api, read_user, read_repository |
    And so S-10 holds

    Examples:
      | edition                  |
      | gitlab.com/free/18.10    |
      | gitlab.com/free/18.11    |
      | gitlab.com/premium/18.11 |
      | gitlab.com/premium/19.1  |
      | self-managed/free/19.2   |
      | gitlab.com/free/newest   |
      | self-managed/free/newest |

    Examples: Where an administrator enabled them before they were enabled by default
      | edition                 |
      | self-managed/free/18.10 |
      | self-managed/free/19.1  |

  @S-10 @known-false
  Scenario Outline: There is one kind only on <edition>
    Given GitLab <edition>
    And a fine-grained token of mara
    When the world is loaded
    Then it is refused because "<problem>"
    And so S-10 does not hold

    Examples:
      | edition                 | problem                                 |
      | gitlab.com/free/15.11   | GitLab 15.11 has no fine-grained tokens |
      | gitlab.com/premium/16.0 | GitLab 16.0 has no fine-grained tokens  |
      | gitlab.com/free/18.9    | GitLab 18.9 has no fine-grained tokens  |
      | self-managed/free/15.11 | GitLab 15.11 has no fine-grained tokens |
      | self-managed/free/17.3  | GitLab 17.3 has no fine-grained tokens  |
      | self-managed/free/18.9  | GitLab 18.9 has no fine-grained tokens  |

  @S-11 @on:*/premium|ultimate/18.10.. @on:*/free/18.11..
  Scenario Outline: All kinds are sent in the same ways: <token>
    Given GitLab gitlab.com/premium/18.11
    And <token>
    When it asks by PrivateToken for what it is itself
    Then GitLab says "yes"
    When it asks by Bearer for what it is itself
    Then GitLab says "yes"
    When it asks by Parameter for what it is itself
    Then GitLab says "yes"

    Examples:
      | token                           |
      | a personal token of mara        |
      | a group token of acme           |
      | a project token of acme/shop    |
      | a service account token of acme |
      | a fine-grained token of mara    |

  @S-11 @known-false
  Scenario Outline: With the same scope, different kinds of token read different things on <edition>
    Given GitLab <edition>
    And a personal token of mara called "personal"
    And it has the scope "read_api"
    And a group token of acme called "group"
    And it has the scope "read_api"
    And a project token of acme/shop called "project"
    And it has the scope "read_api"
    Then GitLab answers
      | question                        | personal | group                 | project               |
      | the README of acme/shop         | yes      | yes                   | yes                   |
      | the group acme                  | yes      | yes                   | yes                   |
      | the project acme/platform/tools | yes      | yes                   | 404 Project Not Found |
      | the project globex/vault        | yes      | 404 Project Not Found | 404 Project Not Found |
      | the project mara/notes          | yes      | 404 Project Not Found | 404 Project Not Found |
    And so S-11 does not hold

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | self-managed/free/16.0    |
      | gitlab.com/premium/17.3   |
      | gitlab.com/premium/18.11  |
      | self-managed/free/19.1    |
      | gitlab.com/premium/newest |
      | self-managed/free/newest  |

  @S-11 @known-false @on:*/*/18.10..
  Scenario: GitLab refuses a fine-grained token where it accepts a legacy token
    Given GitLab gitlab.com/premium/19.1
    And a personal token of mara called "legacy"
    And a fine-grained token of mara called "fine-grained"
    And it has the permission "read_personal_access_token"
    Then GitLab answers
      | question          | legacy | fine-grained                    |
      | what it is itself | yes    | yes                             |
      | who its user is   | yes    | 403 insufficient_granular_scope |
      | the group acme    | yes    | 403 insufficient_granular_scope |

  @S-12 @O-04
  Scenario Outline: A group token reads the group, a personal token all that its user reads: <edition>
    Given GitLab <edition>
    And a personal token of mara called "personal"
    And a group token of acme called "group"
    When it asks for all its projects
    Then the answer lists the projects "acme/shop, acme/platform/tools"
    When the token "personal" is used
    And it asks for all its projects
    Then the answer lists the projects "acme/shop, acme/platform/tools, globex/vault, mara/notes"

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | self-managed/free/16.0    |
      | gitlab.com/premium/17.3   |
      | gitlab.com/premium/18.11  |
      | self-managed/free/19.1    |
      | gitlab.com/premium/newest |

  @O-03
  Scenario Outline: A token reads the subgroups of its user's groups and no other group: <edition>
    Given GitLab <edition>
    And a personal token of joe
    Then GitLab answers
      | question                          | answer                |
      | the group acme                    | yes                   |
      | the README of acme/platform/tools | yes                   |
      | the group globex                  | 404 Group Not Found   |
      | the README of globex/vault        | 404 Project Not Found |

    Examples:
      | edition                  |
      | gitlab.com/premium/15.11 |
      | self-managed/free/19.1   |
      | gitlab.com/free/newest   |

  @S-12
  Scenario: A group token keeps working when a member is blocked
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe called "personal"
    And a group token of acme called "group"
    And joe is blocked
    Then GitLab answers
      | question                | personal                                       | group |
      | the README of acme/shop | 403 Forbidden - Your account has been blocked. | yes   |

  @S-13
  Scenario Outline: Ultimate has group tokens, too: <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
    Then GitLab says "yes"

    Examples:
      | edition                    |
      | gitlab.com/ultimate/17.3   |
      | gitlab.com/ultimate/19.1   |
      | gitlab.com/ultimate/newest |

  @S-13
  Scenario Outline: A trial of a paid tier is not enough: <edition>
    Given GitLab <edition>
    And acme is on a trial
    When mara asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"

    Examples:
      | edition                   |
      | gitlab.com/premium/17.3   |
      | gitlab.com/ultimate/18.11 |
      | gitlab.com/premium/newest |

  @S-13 @on:gitlab.com/free/*
  Scenario: A group token from before a downgrade to Free keeps working
    Given GitLab gitlab.com/free/18.11
    And a group token of acme
    When it asks for the README of acme/shop
    Then GitLab says "yes"

  @S-13 @O-02 @on:gitlab.com/premium|ultimate/* @on:self-managed|dedicated/*/*
  Scenario: A paid tier is not enough: only an Owner can create a group token
    Given GitLab gitlab.com/premium/18.11
    When joe asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"

  @S-13 @O-11
  Scenario Outline: A paid tier is not enough where the group forbids group tokens: <edition>
    Given GitLab <edition>
    And acme does not allow group tokens
    When mara asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"

    Examples:
      | edition                   |
      | gitlab.com/premium/18.11  |
      | self-managed/free/17.3    |
      | gitlab.com/premium/newest |

  @S-19
  Scenario Outline: A group token needs a name on <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field | value    |
      | name  | left out |
    Then GitLab says "400 name is missing"
    And so S-19 holds

    Examples:
      | edition                   |
      | gitlab.com/premium/15.11  |
      | gitlab.com/premium/16.0   |
      | self-managed/free/18.11   |
      | gitlab.com/premium/newest |
      | self-managed/free/newest  |

  @S-19
  Scenario Outline: A personal token needs a name on <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
      | field | value    |
      | name  | left out |
    Then GitLab says "400 name is missing"
    And so S-19 holds

    Examples:
      | edition                |
      | gitlab.com/free/15.11  |
      | gitlab.com/free/17.3   |
      | self-managed/free/19.1 |
      | gitlab.com/free/newest |

  @S-19 @on:gitlab.com/premium|ultimate/* @on:self-managed|dedicated/*/*
  Scenario: The bot user of a group token has the token's name
    Given GitLab gitlab.com/premium/18.11
    When mara asks for a group token of acme
      | field | value       |
      | name  | Aikido scan |
    And it asks for who its user is
    Then the answer says
      | what | said        |
      | name | Aikido scan |
      | bot  | true        |
    And the answer begins the username with "group_1_bot_"
