namespace CodeGuruProfiler.Conventions.Tests.FloorSample;

/// <summary>A floor of which one member is used from outside, one by that, and two only by each other.</summary>
internal static class RuntimeFloorSample
{
    public static int Used() => OnlyCalledByUsed();

    public static int OnlyCalledByUsed() => 1;

    public static int Caller() => OnlyCalledByCaller();

    public static int OnlyCalledByCaller() => Caller();
}
