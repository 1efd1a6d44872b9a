Feature: Handing the token over
  The page says to copy the token and to give it to Aikido. Statement S-24.

  @S-24
  Scenario Outline: A token's value works as soon as it is copied: <maker> on <edition>
    Given GitLab <edition>
    When mara <maker>
    And it asks for the README of acme/shop
    Then GitLab says "yes"
    And so S-24 holds

    Examples:
      | edition                  | maker                                  |
      | gitlab.com/premium/15.11 | fills in the form for a personal token |
      | gitlab.com/premium/16.0  | fills in the form for a personal token |
      | gitlab.com/premium/17.3  | asks for a group token of acme         |
      | gitlab.com/premium/18.11 | asks for a group token of acme         |
      | gitlab.com/free/19.1     | fills in the form for a personal token |
      | self-managed/free/18.11  | asks for a group token of acme         |

  @S-24 @O-05
  Scenario Outline: The value is shown once and never again: <maker> on <edition>
    Given GitLab <edition>
    When mara <maker>
    Then the answer shows the value of the token
    And these never show it again
      | question                 |
      | what it is itself        |
      | what tokens its user has |

    Examples:
      | edition                  | maker                                  |
      | gitlab.com/premium/15.11 | fills in the form for a personal token |
      | gitlab.com/premium/18.11 | asks for a group token of acme         |
      | self-managed/free/19.1   | fills in the form for a personal token |

  @S-24
  Scenario Outline: What a value looks like: <edition>
    Given GitLab <edition>
    And the administrator chose the token prefix "<prefix>"
    When mara fills in the form for a personal token
    Then the answer begins the token with "<prefix>"

    Examples:
      | edition                 | prefix      |
      | gitlab.com/free/18.11   | glpat-      |
      | self-managed/free/15.11 | glpat-      |
      | self-managed/free/18.11 | acme-glpat- |

  @S-24 @O-07 @O-13
  Scenario: A lost value is replaced by rotation, which kills the lost one and gives a week unless told otherwise
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara called "lost"
    And it has the scope "api"
    When the token "lost" rotates itself into "fresh"
    Then the answer says
      | what       | said       |
      | expires_at | 2026-06-22 |
      | scopes     | api        |
    And GitLab answers
      | question        | lost                                                                          | fresh |
      | who its user is | 401 invalid_token: Token was revoked. You have to re-authorize from the user. | yes   |

  @O-08
  Scenario: A token means nothing to any GitLab but its own, and the page does not say where to name that one
    Given GitLab gitlab.com/premium/18.11
    And a token of another GitLab
    When it asks for what it is itself
    Then GitLab says "401 Unauthorized"

  @O-10
  Scenario: Projects under a person are seen and not scanned
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the validator looks at it
    Then it says of projects: "1 under a person's own name, which is not scanned"

  @O-12
  Scenario: A group that lets only some addresses in
    Given GitLab gitlab.com/premium/18.11
    Then nothing here can show O-12, because "restrictions by address are not simulated"
