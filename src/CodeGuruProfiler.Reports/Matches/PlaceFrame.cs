using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Reports.Matches;

/// <summary>A frame of a place in the profile.</summary>
/// <param name="Name">The name of the frame.</param>
/// <param name="File">The file as the profile has it; <see langword="null"/> when it is unknown.</param>
/// <param name="Lines">The lines as the profile has them; <see langword="null"/> when they are unknown.</param>
internal sealed record PlaceFrame(string Name, string? File = null, LineRange? Lines = null);
