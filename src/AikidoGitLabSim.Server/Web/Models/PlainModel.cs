namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A page of a heading and some text.</summary>
/// <param name="PageLayout">What is around it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text.</param>
/// <param name="Code">The number above the heading; null: none.</param>
public sealed record PlainModel(PageLayout PageLayout, string Heading, string Text, int? Code = null) : IPageModel;
