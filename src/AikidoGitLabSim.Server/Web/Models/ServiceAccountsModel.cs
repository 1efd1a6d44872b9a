using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>Service accounts of a group.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Path">Its path, below the world's root.</param>
/// <param name="Accounts">The accounts.</param>
public sealed record ServiceAccountsModel(PageLayout PageLayout, string Path, ImmutableArray<ServiceAccountRow> Accounts) : IPageModel
{
    /// <summary>Whether who looks may make one.</summary>
    public bool CanCreate { get; init; }

    /// <summary>The form for a new one; null: closed.</summary>
    public ServiceAccountForm? Form { get; init; }

    /// <summary>The account that is to be deleted; null: none.</summary>
    public ServiceAccountRow? Deleting { get; init; }

    /// <summary>What is wrong with the name typed to confirm; null: nothing.</summary>
    public string? DeletingError { get; init; }
}
