Feature: Introduction: which token, and who may have one
  The page offers two kinds of token and says which needs a paid tier. Statements S-04 to S-06 and S-13.
  The company is Acme, of acme.json: Mara owns its group. A token has the documented scopes, and a group token has the role Reporter.

  @S-04
  Scenario Outline: <token> reads what a scan needs, on <edition>
    Given GitLab <edition>
    And <token>
    Then GitLab answers
      | question                | answer |
      | what it is itself       | yes    |
      | who its user is         | yes    |
      | the group acme          | yes    |
      | the projects of acme    | yes    |
      | the README of acme/shop | yes    |

    Examples: A personal token
      | edition                  | token                    |
      | gitlab.com/free/15.11    | a personal token of mara |
      | gitlab.com/free/18.11    | a personal token of mara |
      | gitlab.com/premium/19.1  | a personal token of mara |
      | gitlab.com/free/newest   | a personal token of mara |
      | self-managed/free/16.0   | a personal token of mara |
      | self-managed/free/17.3   | a personal token of mara |
      | self-managed/free/newest | a personal token of mara |

    Examples: A group token
      | edition                   | token                 |
      | gitlab.com/premium/15.11  | a group token of acme |
      | gitlab.com/premium/16.0   | a group token of acme |
      | gitlab.com/premium/18.11  | a group token of acme |
      | self-managed/free/17.3    | a group token of acme |
      | self-managed/free/19.1    | a group token of acme |
      | dedicated/ultimate/18.11  | a group token of acme |
      | gitlab.com/premium/newest | a group token of acme |
      | self-managed/free/newest  | a group token of acme |

  @S-06
  Scenario Outline: A token can do what a scan needs: <token> clones on <edition>
    Given GitLab <edition>
    And <token>
    When it clones acme/shop
    Then the clone has the file README.md
    When it clones globex/vault
    Then git says "<elsewhere>"

    Examples:
      | edition                   | token                    | elsewhere |
      | gitlab.com/free/18.11     | a personal token of mara | yes       |
      | gitlab.com/premium/15.11  | a group token of acme    | 401       |
      | gitlab.com/premium/18.11  | a group token of acme    | 401       |
      | self-managed/free/19.1    | a group token of acme    | 401       |
      | gitlab.com/free/newest    | a personal token of mara | yes       |
      | gitlab.com/premium/newest | a group token of acme    | 401       |

  @S-05 @S-13
  Scenario Outline: On GitLab.com a group token needs a paid tier: <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
    Then GitLab says "<answer>"
    And so S-05 holds for group tokens
    And so S-13 holds for group tokens

    Examples: Not on Free
      | edition                | answer                                                                       |
      | gitlab.com/free/15.11  | 400 Bad request - User does not have permission to create group access token |
      | gitlab.com/free/16.0   | 400 Bad request - User does not have permission to create group access token |
      | gitlab.com/free/17.3   | 400 Bad request - User does not have permission to create group access token |
      | gitlab.com/free/18.11  | 400 Bad request - User does not have permission to create group access token |
      | gitlab.com/free/19.1   | 400 Bad request - User does not have permission to create group access token |
      | gitlab.com/free/newest | 400 Bad request - User does not have permission to create group access token |

    Examples: On Premium
      | edition                   | answer |
      | gitlab.com/premium/15.11  | yes    |
      | gitlab.com/premium/16.0   | yes    |
      | gitlab.com/premium/17.3   | yes    |
      | gitlab.com/premium/18.11  | yes    |
      | gitlab.com/premium/19.1   | yes    |
      | gitlab.com/premium/newest | yes    |

  @S-05 @known-false
  Scenario Outline: Elsewhere a group token needs no paid tier: <edition>
    Given GitLab <edition>
    When mara asks for a group token of acme
    Then GitLab says "yes"
    And so S-05 does not hold for group tokens

    Examples:
      | edition                   |
      | self-managed/free/15.11   |
      | self-managed/free/16.0    |
      | self-managed/free/17.3    |
      | self-managed/free/18.11   |
      | self-managed/free/19.1    |
      | self-managed/free/newest  |
      | dedicated/ultimate/newest |

  @S-05 @known-false
  Scenario Outline: A personal token needs no paid tier: <edition>
    Given GitLab <edition>
    When mara fills in the form for a personal token
    Then GitLab says "yes"
    And so S-05 does not hold for personal tokens

    Examples:
      | edition                  |
      | gitlab.com/free/15.11    |
      | gitlab.com/free/18.11    |
      | self-managed/free/18.11  |
      | gitlab.com/free/newest   |
      | self-managed/free/newest |
