namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>Why no token can be made on a group's or project's page.</summary>
/// <param name="Text">What is said.</param>
/// <param name="SettingsPath">The settings in which it can be changed, below the world's root; null: not by this user.</param>
/// <param name="SellsPremium">Whether a card offers Premium instead.</param>
public sealed record DisabledNotice(string Text, string? SettingsPath, bool SellsPremium);
