using AikidoGitLabSim.GitLab.Tokens;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>Everything on a page of access tokens that differs by release, offering or kind.</summary>
public sealed record TokenPageLabels
{
    /// <summary>The form of the page.</summary>
    public required TokenPageLayout Layout { get; init; }

    /// <summary>The page's heading.</summary>
    public required string Title { get; init; }

    /// <summary>The page's name in sidebar and breadcrumbs.</summary>
    public required string MenuItem { get; init; }

    /// <summary>The kind in a sentence, such as <c>group access token</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose page it is in a sentence: user, group or project.</summary>
    public required string Owner { get; init; }

    /// <summary>What the names of a form's fields begin with.</summary>
    public required string Prefix { get; init; }

    /// <summary>The button that opens the form, or the dropdown; null: the form is always open.</summary>
    public string? AddButton { get; init; }

    /// <summary>The button that makes the token.</summary>
    public required string SubmitButton { get; init; }

    /// <summary>The button that closes the form; null: there is none.</summary>
    public string? CancelButton { get; init; }

    /// <summary>The description's label; null: no such field.</summary>
    public string? DescriptionLabel { get; init; }

    /// <summary>Whether the description is marked as optional.</summary>
    public bool DescriptionIsOptional { get; init; }

    /// <summary>The heading of the panel around the new value, where it has a page of its own; else the field's label.</summary>
    public string? CreatedPanel { get; init; }

    /// <summary>The label of the field with the new value.</summary>
    public required string CreatedLabel { get; init; }

    /// <summary>The name of the button that copies it.</summary>
    public required string CopyButton { get; init; }

    /// <summary>What is said beside the new value's field; null: nothing.</summary>
    public string? CreatedAlert { get; init; }

    /// <summary>Whether the date can be emptied by a button although the token has to have one.</summary>
    public bool DrawsClearButton { get; init; }

    /// <summary>Whether the form itself asks for name, date and scopes, before the server sees it.</summary>
    public bool ChecksItself { get; init; }

    /// <summary>The sentence of the dialog before a token is revoked or rotated. {0} is the action, {1} the kind of token, {{0}} the
    /// token's name.</summary>
    public required string Question { get; init; }

    /// <summary>Whether the table has a button to rotate.</summary>
    public bool Rotates { get; init; }

    /// <summary>Whether the table shows the addresses a token was used from.</summary>
    public bool ShowsIps { get; init; }

    /// <summary>Whether there is a table of inactive tokens.</summary>
    public bool ShowsInactive { get; init; }

    /// <summary>The badge on fine-grained tokens in the dropdown; null: none any more.</summary>
    public string? FineGrainedBadge { get; init; }

    /// <summary>The id of a field.</summary>
    public string Id(string field) => $"{Prefix}_{field}";

    /// <summary>The name of a field.</summary>
    public string Name(string field) => $"{Prefix}[{field}]";
}
