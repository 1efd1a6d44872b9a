Feature: Handing the token over
  The page asks the reader to copy the token and to paste it at Aikido. Statement S-24.

  @S-24
  Scenario Outline: A new token works at once: mara <creates> on <edition>
    Given GitLab <edition>
    When mara <creates>
    And it asks for the README of acme/shop
    Then GitLab says "yes"
    And so S-24 holds

    Examples:
      | edition                   | creates                                |
      | gitlab.com/premium/15.11  | fills in the form for a personal token |
      | gitlab.com/premium/16.0   | fills in the form for a personal token |
      | gitlab.com/premium/17.3   | asks for a group token of acme         |
      | gitlab.com/premium/18.11  | asks for a group token of acme         |
      | gitlab.com/free/19.1      | fills in the form for a personal token |
      | self-managed/free/18.11   | asks for a group token of acme         |
      | gitlab.com/free/newest    | fills in the form for a personal token |
      | gitlab.com/premium/newest | asks for a group token of acme         |
      | self-managed/free/newest  | asks for a group token of acme         |

  @S-24 @O-05
  Scenario Outline: GitLab shows the value once: mara <creates> on <edition>
    Given GitLab <edition>
    When mara <creates>
    Then the answer contains the token
    And these answers do not contain it
      | question                 |
      | what it is itself        |
      | what tokens its user has |

    Examples:
      | edition                  | creates                                |
      | gitlab.com/premium/15.11 | fills in the form for a personal token |
      | gitlab.com/premium/18.11 | asks for a group token of acme         |
      | self-managed/free/19.1   | fills in the form for a personal token |
      | gitlab.com/free/newest   | fills in the form for a personal token |

  @S-24
  Scenario Outline: How a token's value begins: <edition>
    Given GitLab <edition>
    And the administrator set the token prefix "<prefix>"
    When mara fills in the form for a personal token
    Then the answer begins the token with "<prefix>"

    Examples:
      | edition                 | prefix      |
      | gitlab.com/free/18.11   | glpat-      |
      | self-managed/free/15.11 | glpat-      |
      | self-managed/free/18.11 | acme-glpat- |

  @S-24 @O-07 @O-13 @on:*/*/16.0..
  Scenario: Rotation replaces a lost value, revokes it, and gives a week by default
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
  Scenario: A token of another GitLab is unknown, and the page does not say where to name the GitLab
    Given GitLab gitlab.com/premium/18.11
    And a token of another GitLab
    When it asks for what it is itself
    Then GitLab says "401 Unauthorized"

  @O-10
  Scenario: The token sees projects in a personal namespace, which are not scanned
    Given GitLab gitlab.com/premium/18.11
    And a personal token of mara
    When the validator checks it
    Then it says of projects: "1 in a personal namespace, which is not scanned"

  @O-12
  Scenario: A group can restrict access by IP address
    Given GitLab gitlab.com/premium/18.11
    Then nothing here can show O-12, because "the simulator does not restrict access by IP address"
