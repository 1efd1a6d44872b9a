Feature: The whole journey: a personal token
  From GitLab's sign-in form to Aikido's verdict, by the pages alone. Aikido warns, because the token is a person's and not an account's of its own.

  @ui @journey @S-24 @S-25
  Scenario Outline: Signed in, made, copied, pasted, judged: <edition>
    Given GitLab <edition>
    And mara is signed in
    When she goes to her access tokens by "<way>"
    And she opens the form by "<open>"
    And she fills in the form
      | field           | value                                |
      | token name      | Aikido                               |
      | expiration date | 2026-12-31                           |
      | scopes          | read_api, read_user, read_repository |
    And she presses "<submit>"
    And she copies the new token by its button
    And Aikido's page is opened
    And it is pasted there
    Then Aikido's page says "The token was taken, with warnings"

    Examples:
      | edition                    | way                                            | open                          | submit                       |
      | gitlab.com/premium/15.11   | Edit profile > Access Tokens                   |                               | Create personal access token |
      | self-managed/free/16.2     | Edit profile > Access Tokens                   |                               | Create personal access token |
      | self-managed/premium/16.3  | Edit profile > Access Tokens                   | Add new token                 | Create personal access token |
