using AikidoGitLabSim.GitLab.Editions;
using AikidoGitLabSim.GitLab.Worlds;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads what a world is, before what is in it: edition, settings, clock.</summary>
internal static class Preamble
{
    public static void Read(Fields file, WorldDraft draft)
    {
        draft.Edition = Licensed(file, EditionOf(file) ?? draft.Edition);
        draft.Settings = SettingsSection.Read(file, draft.Settings, draft.Edition);

        var now = file.Instant("clock") ?? draft.Context.RealNow;
        var clock = default(WorldClock).SetTo(now, draft.Context.RealNow);
        draft.Clock = file.Flag("frozen") ?? false ? clock.Freeze(draft.Context.RealNow) : clock;
        LicenceSection.Read(file, draft);
    }

    /// <summary>
    /// The edition with or without a licence. A self-managed Enterprise Edition without one is on the Free tier, whatever its edition says.
    /// </summary>
    private static Edition Licensed(Fields file, Edition edition)
    {
        if (file.Flag("licensed") is not { } licensed || licensed == edition.IsLicensed)
            return edition;
        if (licensed)
            file.Reject("licensed", "the Free tier has no licence", "name a paid tier, such as edition: self-managed/premium/18.11");
        else if (edition.Offering != Offering.SelfManaged)
            file.Reject("licensed", "only a self-managed instance can be without a licence", "write edition: self-managed/free/VERSION");
        return edition with { Tier = Tier.Free };
    }

    /// <summary>The edition named behind <c>edition</c>; null when there is none or it is not one.</summary>
    public static Edition? EditionOf(Fields fields)
    {
        if (fields.Text("edition") is not { } text)
            return null;
        if (Edition.TryParse(text, out var edition, out var problem))
            return edition;
        fields.Reject("edition", problem, $"write {Edition.Grammar}");
        return null;
    }
}
