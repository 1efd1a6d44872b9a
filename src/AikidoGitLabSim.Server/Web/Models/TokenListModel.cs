using System.Collections.Immutable;

namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A page of access tokens.</summary>
public sealed record TokenListModel : IPageModel
{
    /// <summary>The layout around the list.</summary>
    public required PageLayout PageLayout { get; init; }

    /// <summary>The labels of the page.</summary>
    public required TokenPageLabels Labels { get; init; }

    /// <summary>Its path, below the world's root.</summary>
    public required string Path { get; init; }

    /// <summary>The form, when it is open; null: closed, or not for this user.</summary>
    public TokenFormModel? Form { get; init; }

    /// <summary>The form that the page holds closed, for the button that opens it; null: it is open, or there is none.</summary>
    public TokenFormModel? ClosedForm { get; init; }

    /// <summary>Why no token can be made; null: it can.</summary>
    public DisabledNotice? Disabled { get; init; }

    /// <summary>The tokens that live, or those that the filter lets through.</summary>
    public ImmutableArray<TokenRow> Rows { get; init; } = [];

    /// <summary>The tokens that are dead, where there is a table of them.</summary>
    public ImmutableArray<TokenRow> Inactive { get; init; } = [];

    /// <summary>The counts, on the shared page.</summary>
    public TokenStatistics? Statistics { get; init; }

    /// <summary>The filter, on the shared page.</summary>
    public TokenFilterModel Filter { get; init; } = new("", "active", "expires_asc");

    /// <summary>The new value; null: none to show.</summary>
    public SecretModel? Secret { get; init; }

    /// <summary>The open question; null: none.</summary>
    public TokenDialog? Dialog { get; init; }

    /// <summary>Whether the button to rotate is there.</summary>
    public bool Rotates { get; init; }

    /// <summary>Whether a legacy token may be made where there is a dropdown.</summary>
    public bool AllowsLegacy { get; init; } = true;

    /// <summary>The service account whose page it is; null: not one's.</summary>
    public string? AccountName { get; init; }

    /// <summary>The link that opens a question.</summary>
    public string Confirm(string what, TokenRow row) =>
        PageLayout.To(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}?confirm={what}&token={row.Id}"));
}
