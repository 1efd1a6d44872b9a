using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>The form for a fine-grained token.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Action">Where it is sent, below the world's root.</param>
/// <param name="Cancel">Where Cancel leads.</param>
public sealed record GranularFormModel(PageLayout PageLayout, string Action, string Cancel) : IPageModel
{
    /// <summary>The access that the world can hold.</summary>
    public const string AllMemberships = "ALL_MEMBERSHIPS";

    /// <summary>The name as entered.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description as entered.</summary>
    public string Description { get; init; } = "";

    /// <summary>The date so far, as text.</summary>
    public string ExpiresAt { get; init; } = "";

    /// <summary>The last date that is accepted; null: no date is asked for.</summary>
    public string? MaxDate { get; init; }

    /// <summary>The groups and projects that the token is for; empty: not chosen.</summary>
    public string Access { get; init; } = "";

    /// <summary>The permissions to choose from.</summary>
    public required ImmutableArray<ScopeChoice> Permissions { get; init; }

    /// <summary>The permissions by what they are about, in words.</summary>
    public IEnumerable<IGrouping<string, ScopeChoice>> Groups => Permissions.GroupBy(choice => PermissionWords.Resource(choice.Name));

    /// <summary>The errors of the form.</summary>
    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>The badge; null: none any more.</summary>
    public string? Badge { get; init; }

    /// <summary>The new value; null: none to show.</summary>
    public SecretModel? Secret { get; init; }

    /// <summary>What is wrong with a field; null: nothing.</summary>
    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Text;
}
