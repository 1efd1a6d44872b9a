namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>What is wrong with a form.</summary>
/// <param name="Field">The field; null: the whole.</param>
/// <param name="Text">What is said, a whole sentence.</param>
public sealed record FieldError(string? Field, string Text);
