namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>Methods that take options.</summary>
internal static class OptionsUser
{
    public static int? Right(GoodOptions options) => options.Limit;

    public static int Wrong(Comparable options) => options.Value;
}
