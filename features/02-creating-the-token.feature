Feature: Creating the token: kinds, reach and names
  The page compares kinds of token, prefers the group's, and asks for a name. Statements S-10 to S-13 and S-19.

  @S-09
  Scenario: The heading's anchor is older than the heading
    Given GitLab gitlab.com/premium/18.11
    Then nothing here can show S-09, because "it is about the page itself; no GitLab has a part in it"

  @S-10
  Scenario Outline: A person may have tokens of two sorts on <edition>
    Given GitLab <edition>
    And a personal token of mara called "legacy"
    And a fine-grained token of mara called "fine-grained"
    And it has the permission "read_personal_access_token"
    When it asks for what it is itself
    Then the answer says
      | what   | said     |
      | scopes | granular |
    When the token "legacy" is taken
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

  @S-10 @known-false
  Scenario Outline: There is one sort only on <edition>
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

  @S-11
  Scenario Outline: All kinds are handed over in the same ways: <token>
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
  Scenario Outline: With the same scope, kinds of token see different things on <edition>
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
      | edition                  |
      | gitlab.com/premium/15.11 |
      | self-managed/free/16.0   |
      | gitlab.com/premium/17.3  |
      | gitlab.com/premium/18.11 |
      | self-managed/free/19.1   |

  @S-11 @known-false
  Scenario: A fine-grained token is refused where a legacy one is not
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
  Scenario Outline: A group token reaches the group, a personal token all that the person reaches: <edition>
    Given GitLab <edition>
    And a personal token of mara called "personal"
    And a group token of acme called "group"
    When it asks for all its projects
    Then the answer lists the projects "acme/shop, acme/platform/tools"
    When the token "personal" is taken
    And it asks for all its projects
    Then the answer lists the projects "acme/shop, acme/platform/tools, globex/vault, mara/notes"

    Examples:
      | edition                  |
      | gitlab.com/premium/15.11 |
      | self-managed/free/16.0   |
      | gitlab.com/premium/17.3  |
      | gitlab.com/premium/18.11 |
      | self-managed/free/19.1   |

  @O-03
  Scenario Outline: What the token's user is no member of is not there, subgroups of where they are a member are: <edition>
    Given GitLab <edition>
    And a personal token of joe
    Then GitLab answers
      | question                            | answer                |
      | the group acme                      | yes                   |
      | the README of acme/platform/tools   | yes                   |
      | the group globex                    | 404 Group Not Found   |
      | the README of globex/vault          | 404 Project Not Found |

    Examples:
      | edition                  |
      | gitlab.com/premium/15.11 |
      | self-managed/free/19.1   |

  @S-12
  Scenario: A group token does not hang on a person
    Given GitLab gitlab.com/premium/18.11
    And a personal token of joe called "personal"
    And a group token of acme called "group"
    And joe is blocked
    Then GitLab answers
      | question                | personal                                       | group |
      | the README of acme/shop | 403 Forbidden - Your account has been blocked. | yes   |

  @S-13
  Scenario Outline: Ultimate is as good as Premium: <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
    Then GitLab says "yes"

    Examples:
      | edition                  |
      | gitlab.com/ultimate/17.3 |
      | gitlab.com/ultimate/19.1 |

  @S-13
  Scenario Outline: A trial of a paid plan does not count: <edition>
    Given GitLab <edition>
    And acme is on a trial
    When mara asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"

    Examples:
      | edition                   |
      | gitlab.com/premium/17.3   |
      | gitlab.com/ultimate/18.11 |

  @S-13
  Scenario: A group token that is left from a paid time goes on working
    Given GitLab gitlab.com/free/18.11
    And a group token of acme
    When it asks for the README of acme/shop
    Then GitLab says "yes"

  @S-13 @O-02
  Scenario: Having paid is not enough: it takes an Owner of the group
    Given GitLab gitlab.com/premium/18.11
    When joe asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"

  @S-13 @O-11
  Scenario Outline: Having paid is not enough where the group forbids tokens: <edition>
    Given GitLab <edition>
    And acme does not allow tokens of its own
    When mara asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"

    Examples:
      | edition                  |
      | gitlab.com/premium/18.11 |
      | self-managed/free/17.3   |

  @S-19
  Scenario Outline: Without a name there is no group token on <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
      | field | value    |
      | name  | left out |
    Then GitLab says "400 name is missing"
    And so S-19 holds

    Examples:
      | edition                  |
      | gitlab.com/premium/15.11 |
      | gitlab.com/premium/16.0  |
      | self-managed/free/18.11  |

  @S-19
  Scenario Outline: Without a name there is no personal token on <edition>
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

  @S-19
  Scenario: The bot that a group token acts through bears the token's name
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
