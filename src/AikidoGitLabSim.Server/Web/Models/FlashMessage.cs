namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A message that the next page shows once.</summary>
/// <param name="Kind">How it looks.</param>
/// <param name="Text">What it says.</param>
/// <param name="Title">What stands above it; null: nothing.</param>
public sealed record FlashMessage(FlashKind Kind, string Text, string? Title = null);
