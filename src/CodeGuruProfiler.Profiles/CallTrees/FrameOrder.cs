namespace CodeGuruProfiler.Profiles;

/// <summary>Says which count makes a frame hot.</summary>
public enum FrameOrder
{
    /// <summary>What was counted in the frame itself.</summary>
    Self,

    /// <summary>What was counted in the frame and in everything it called.</summary>
    Total,
}
