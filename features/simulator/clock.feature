Feature: What ends with time
  Besides tokens, the bots of inactive tokens, trials and licences end. In a world, the clock can be moved to see what follows.

  @on:gitlab.com/premium|ultimate/17.9.. @on:self-managed/*/17.9.. @on:dedicated/*/17.9..
  Scenario: The bot of a revoked group token is deleted 30 days later
    Given GitLab gitlab.com/premium/18.11
    And a group token of acme called "scanner"
    And it has the scope "api"
    When it revokes itself
    And 29 days pass
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token was revoked. You have to re-authorize from the user."
    When the token "by mara" is used
    Then this happens next to "scanner"
      | when                 | what                    |
      | 2026-07-16T00:00:00Z | is deleted with its bot |
    When it asks for the members of acme
    Then the answer lists "mara, joe" and 1 bot
    When the clock reaches 2026-07-16
    And it asks for the members of acme
    Then the answer lists "mara, joe" and 0 bots
    When it asks for the tokens of acme
    Then the answer lists "" and 0 bots
    And GitLab answers
      | question          | scanner          | by mara |
      | what it is itself | 401 Unauthorized | yes     |

  @on:gitlab.com/premium|ultimate/..17.8 @on:self-managed/*/..17.8 @on:dedicated/*/..17.8
  Scenario: Up to 17.8, the bot of an expired group token is deleted ten minutes after midnight
    Given GitLab self-managed/free/17.8
    And a group token of acme called "scanner"
    And it expires on 2026-07-01
    When the clock reaches 2026-07-01T00:09:59Z
    And it asks for what it is itself
    Then GitLab says "401 invalid_token: Token is expired. You can either do re-authorization or token refresh."
    When the clock reaches 2026-07-01T00:10:00Z
    And it asks for what it is itself
    Then GitLab says "401 Unauthorized"

  @on:self-managed/*/18.3..
  Scenario: An administrator keeps inactive tokens for another time
    Given GitLab self-managed/free/18.11
    And the administrator keeps inactive tokens for 5 days
    And a group token of acme called "scanner"
    And it expires on 2026-07-01
    Then this happens next to "scanner"
      | when                 | what                             |
      | 2026-06-16T01:00:00Z | mail: expires in 30 days or less |
      | 2026-06-24T01:00:00Z | mail: expires in 7 days or less  |
      | 2026-07-01T00:00:00Z | expires                          |
      | 2026-07-06T00:00:00Z | is deleted with its bot          |
    When the clock reaches 2026-07-06
    And it asks for what it is itself
    Then GitLab says "401 Unauthorized"

  @on:gitlab.com/premium|ultimate/16.0..
  Scenario: A trial ends: the group is on the Free tier, and its tokens keep working
    Given GitLab gitlab.com/premium/18.11
    And the trial of acme ends on 2026-07-15
    And a project token of acme/shop called "ci"
    Then this happens next to "acme"
      | when                 | what                      |
      | 2026-07-15T00:00:00Z | the trial ends: Free tier |
    When the token "by mara" is used
    And it asks for the namespace acme
    Then the answer says
      | what          | said       |
      | trial         | true       |
      | trial_ends_on | 2026-07-15 |
    When the clock reaches 2026-07-15
    And it asks for the namespace acme
    Then the answer says
      | what          | said       |
      | plan          | free       |
      | trial         | false      |
      | trial_ends_on | 2026-07-15 |
    When mara asks for a group token of acme
    Then GitLab says "400 Bad request - User does not have permission to create group access token"
    And GitLab answers
      | question                | ci  |
      | the README of acme/shop | yes |

  @on:gitlab.com/premium|ultimate/16.1..18.10
  Scenario: After a trial there are no service accounts before 18.11
    Given GitLab gitlab.com/premium/18.10
    And the trial of acme ends on 2026-07-15
    When mara asks for a service account in acme
    Then GitLab says "yes"
    When the clock reaches 2026-07-15
    And mara asks for a service account in acme
    Then GitLab says "403 Forbidden"

  @on:self-managed/premium|ultimate/18.4..
  Scenario: A licence ends: pushes are rejected, the rest goes on
    Given GitLab self-managed/premium/18.11
    And its licence ends on 2026-07-15
    And a personal token of mara
    And it has the scope "api"
    Then a push to acme/shop is answered 200
    And this happens next to "the instance"
      | when                 | what                                        |
      | 2026-07-15T00:00:00Z | the licence expires                         |
      | 2026-07-15T00:00:00Z | pushes are rejected: the licence is expired |
    When the clock reaches 2026-07-15
    Then a push to acme/shop is rejected because "Please delete your current license if you want to downgrade to the free plan."
    And git is answered 200
    When mara asks for a group token of acme
    Then GitLab says "yes"
    When the token "by root" is used
    And it asks for GitLab's licence
    Then the answer says
      | what       | said       |
      | expires_at | 2026-07-15 |
      | expired    | true       |
    When GitLab is upgraded to self-managed/free/18.11
    Then a push to acme/shop is answered 200

  @on:self-managed/premium|ultimate/15.11..18.3
  Scenario: Up to 18.3, pushes are rejected 14 days after the end of a licence
    Given GitLab self-managed/premium/18.2
    And its licence ends on 2026-07-15
    And a personal token of mara
    And it has the scope "api"
    When the clock reaches 2026-07-28T23:59:59Z
    Then a push to acme/shop is answered 200
    When the clock reaches 2026-07-29
    Then a push to acme/shop is answered 403

  @on:self-managed/premium|ultimate/16.1..18.10
  Scenario: A trial licence ends: the instance is on the Free tier
    Given GitLab self-managed/ultimate/18.10
    And its trial licence ends on 2026-07-15
    And a personal token of mara
    And it has the scope "api"
    When root asks for a service account in acme
    Then GitLab says "yes"
    When the clock reaches 2026-07-15
    And root asks for a service account in acme
    Then GitLab says "403 Forbidden"
    And a push to acme/shop is answered 200
