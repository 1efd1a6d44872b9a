namespace AikidoGitLabSim.Tests.Server.Web.Pages;

/// <summary>A page that is read in one edition after the other.</summary>
/// <param name="Name">What its files are called.</param>
/// <param name="Tier">Whose editions.</param>
/// <param name="Part">Which part of it is read, as a CSS selector.</param>
/// <param name="OpenAsync">How one gets there.</param>
/// <param name="Versions">The versions at which it reads otherwise than in the edition before; there is no such page before the
/// first.</param>
internal sealed record ReadPage(string Name, string Tier, string Part, Func<EditionBrowser, Task> OpenAsync, params string[] Versions)
{
    /// <summary>The editions of its tier in which there is such a page.</summary>
    public IEnumerable<string> Editions => EditionsOf(Tier).SkipWhile(edition => !Reads(edition));

    /// <summary>The editions in which pages are read, oldest first. The personal tokens' page was GitLab.com's alone from 18.10 until
    /// 19.2.</summary>
    public static IEnumerable<string> EditionsOf(string tier) => tier == ReadPages.Free
        ? Versioned("gitlab.com/free", "15.11", "16.3", "17.3", "17.7", "18.1", "18.5", "18.10", "18.11", "19.2", "19.6")
        :
        [
            .. Versioned("self-managed/premium", "15.11", "16.3", "17.3", "17.7", "18.1", "18.5"), "gitlab.com/premium/18.10",
            .. Versioned("self-managed/premium", "18.11", "19.2", "19.6"),
        ];

    /// <summary>Whether it reads otherwise in this edition than in the one before.</summary>
    public bool Reads(string edition) => Versions.Contains(edition.Split('/')[2], StringComparer.Ordinal);

    public override string ToString() => Name;

    private static IEnumerable<string> Versioned(string offering, params string[] versions) =>
        versions.Select(version => $"{offering}/{version}");
}
