using AikidoGitLabSim.Validator.Advice;
using AikidoGitLabSim.Validator.Tokens;

namespace AikidoGitLabSim.Validator;

/// <summary>What came of reading a token from a text: the token, or what was wrong with the text and how to mend it.</summary>
/// <param name="Token">The token, or null when the text does not hold one.</param>
/// <param name="Problem">What was wrong, without any part of the text; null when a token was found.</param>
/// <param name="Cure">What to do about it; null when a token was found.</param>
public sealed record TokenReading(Secret? Token, string? Problem, string? Cure);
