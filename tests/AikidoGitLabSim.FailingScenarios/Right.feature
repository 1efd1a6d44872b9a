Feature: The other of two that meet

  Scenario: The other waits for the one
    Given the other meets the one
