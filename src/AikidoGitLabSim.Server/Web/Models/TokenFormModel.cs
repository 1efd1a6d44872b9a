using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A form for a new token, as it stands.</summary>
public sealed record TokenFormModel
{
    /// <summary>The labels of the page.</summary>
    public required TokenPageLabels Labels { get; init; }

    /// <summary>Where it is sent, below the world's root.</summary>
    public required string Action { get; init; }

    /// <summary>The path that <b>Cancel</b> opens.</summary>
    public required string Cancel { get; init; }

    /// <summary>The name as entered.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description as entered.</summary>
    public string Description { get; init; } = "";

    /// <summary>The date so far, as text.</summary>
    public string ExpiresAt { get; init; } = "";

    /// <summary>The first date that the picker offers: tomorrow.</summary>
    public required string MinDate { get; init; }

    /// <summary>The last date that is accepted; null: no date is asked for.</summary>
    public string? MaxDate { get; init; }

    /// <summary>The scopes to choose from.</summary>
    public required ImmutableArray<ScopeChoice> Scopes { get; init; }

    /// <summary>The roles on offer; empty: the form has none.</summary>
    public ImmutableArray<RoleChoice> Roles { get; init; } = [];

    /// <summary>The errors of the form.</summary>
    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>Whether the date can be emptied by a button.</summary>
    public bool ShowsClearButton => Labels.DrawsClearButton || MaxDate is null;

    /// <summary>What is wrong with a field; null: nothing, or the form tells all at its top.</summary>
    public string? ErrorOf(string field) => Labels.ChecksItself ? Errors.FirstOrDefault(error => error.Field == field)?.Text : null;
}
