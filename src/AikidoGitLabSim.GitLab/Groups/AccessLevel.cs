namespace AikidoGitLabSim.GitLab.Groups;

/// <summary>A member's role, by GitLab's numbers (<c>lib/gitlab/access.rb</c>).</summary>
public enum AccessLevel
{
    /// <summary>Not a member.</summary>
    None = 0,

    /// <summary>May see a project, not the code of a private one.</summary>
    Guest = 10,

    /// <summary>May plan work, but not read code. Exists from 17.7.</summary>
    Planner = 15,

    /// <summary>May read code.</summary>
    Reporter = 20,

    /// <summary>May push.</summary>
    Developer = 30,

    /// <summary>May administer a project.</summary>
    Maintainer = 40,

    /// <summary>May administer a group.</summary>
    Owner = 50,
}
