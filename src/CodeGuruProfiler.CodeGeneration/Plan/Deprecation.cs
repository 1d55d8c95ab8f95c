using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>Reads the reason for which a shape or member is deprecated.</summary>
internal static class Deprecation
{
    /// <summary>Gets the text for <see cref="ObsoleteAttribute"/>; <see langword="null"/> for what is not deprecated.</summary>
    public static string? Of(Traits traits)
    {
        if (!traits.Has(TraitIds.Deprecated))
        {
            return null;
        }

        string message = traits.GetString(TraitIds.Deprecated, "message") ?? "The service has deprecated it.";
        return traits.GetString(TraitIds.Deprecated, "since") is { } since ? $"{message} (since {since})" : message;
    }
}
