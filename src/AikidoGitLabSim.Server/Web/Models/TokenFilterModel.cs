namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>Which tokens the shared page shows, and in which order.</summary>
/// <param name="Search">A part of the name; empty: any.</param>
/// <param name="State">active, inactive, expiring, revoked, expired, or any.</param>
/// <param name="Sort">GitLab's word for the order, such as <c>expires_asc</c>.</param>
public sealed record TokenFilterModel(string Search, string State, string Sort);
