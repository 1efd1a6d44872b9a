namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A new token's value on the one page that shows it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">The field's label.</param>
/// <param name="CopyButton">The name of the button that copies it.</param>
/// <param name="Note">What is said about it.</param>
/// <param name="Id">The field's id and name.</param>
public sealed record SecretModel(string Value, string Label, string CopyButton, string Note, string Id)
{
    /// <summary>Whether the older page shows it, whose button holds the value, too.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Says that there is a secret, not what it is.</summary>
    public override string ToString() => "[redacted]";
}
