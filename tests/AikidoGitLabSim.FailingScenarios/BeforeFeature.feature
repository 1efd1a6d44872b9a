@before-feature-fails
Feature: Before the feature

  Scenario: One of a feature that does not begin
    Given a step that passes

  Scenario: Another of a feature that does not begin
    Given a step that passes
