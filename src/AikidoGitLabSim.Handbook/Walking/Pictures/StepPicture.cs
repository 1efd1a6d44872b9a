namespace AikidoGitLabSim.Handbook.Walking.Pictures;

/// <summary>A picture of one step.</summary>
/// <param name="Caption">What it shows, in one sentence; also its text alternative.</param>
/// <param name="Image">The image, in WebP.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record StepPicture(string Caption, byte[] Image, int Width, int Height);
