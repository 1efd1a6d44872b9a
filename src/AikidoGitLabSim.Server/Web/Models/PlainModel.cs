namespace AikidoGitLabSim.Server.Web.Models;

/// <summary>A page of a heading and some text.</summary>
/// <param name="Chrome">What is around it.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Text">Its text.</param>
/// <param name="Code">The number above the heading; null: none.</param>
public sealed record PlainModel(Chrome Chrome, string Heading, string Text, int? Code = null) : IPageModel;
