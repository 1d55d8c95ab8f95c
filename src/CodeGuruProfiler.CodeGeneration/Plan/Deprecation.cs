using CodeGuruProfiler.CodeGeneration.Smithy;

namespace CodeGuruProfiler.CodeGeneration.Plan;

internal static class Deprecation
{
    /// <summary>Gets the text for <see cref="ObsoleteAttribute"/>; <see langword="null"/> for what is not deprecated.</summary>
    public static string? Of(Traits traits)
    {
        if (!traits.Has(Trait.Deprecated))
        {
            return null;
        }

        string message = traits.GetString(Trait.Deprecated, "message") ?? "The service has deprecated it.";
        return traits.GetString(Trait.Deprecated, "since") is { } since ? $"{message} (since {since})" : message;
    }
}
