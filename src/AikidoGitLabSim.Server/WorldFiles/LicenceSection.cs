using AikidoGitLabSim.GitLab.Editions;

namespace AikidoGitLabSim.Server.WorldFiles;

/// <summary>Reads when the licence of a self-managed instance ends, and whether it is a trial.</summary>
internal static class LicenceSection
{
    /// <summary>Reads both keys. A trial that has ended by the world's time leaves the Free tier.</summary>
    public static void Read(Fields file, WorldDraft draft)
    {
        var ends = file.Date("licenseEnds");
        var isTrial = file.Flag("licenseTrial") ?? false;
        if (isTrial && ends is null)
            file.Reject("licenseTrial", "the end of the trial is missing", "write licenseEnds: followed by its date");
        if (ends is null)
            return;
        if (draft.Edition is not { Offering: Offering.SelfManaged, IsLicensed: true })
            file.Reject("licenseEnds", $"{draft.Edition} has no licence that could end", WhatToWrite(draft.Edition));

        var licence = new InstanceLicence(draft.Edition.Tier, ends.Value, isTrial);
        draft.Licence = licence;
        if (isTrial && licence.IsExpired(draft.Now))
            draft.Edition = draft.Edition with { Tier = Tier.Free };
    }

    private static string WhatToWrite(Edition edition) => edition.Offering == Offering.GitLabCom
        ? "write trial: true and trialEnds at a top-level group, or name a self-managed edition"
        : "leave licenseEnds out, or name a paid self-managed edition, such as edition: self-managed/premium/18.11";
}
