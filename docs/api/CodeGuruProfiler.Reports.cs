namespace CodeGuruProfiler.Reports
{
    public static class AnomalyReport
    {
        public static string ToMarkdown(CodeGuruProfiler.Client.Model.GetRecommendationsResponse response, CodeGuruProfiler.Reports.MarkdownOptions? options = null) { }
    }
    public static class ComparisonReport
    {
        public static string ToMarkdown(CodeGuruProfiler.Profiles.CallTreeComparison comparison, CodeGuruProfiler.Reports.ComparisonReportOptions? options = null) { }
    }
    public sealed class ComparisonReportOptions
    {
        public ComparisonReportOptions() { }
        public string AfterName { get; set; }
        public string BeforeName { get; set; }
        public int MaxLength { get; set; }
        public CodeGuruProfiler.Profiles.FrameOrder Order { get; set; }
        public string? Title { get; set; }
        public int Top { get; set; }
    }
    public sealed class MarkdownOptions
    {
        public MarkdownOptions() { }
        public int MaxLength { get; set; }
        public string? Title { get; set; }
    }
    public static class RecommendationReport
    {
        public static string ToMarkdown(CodeGuruProfiler.Client.Model.GetRecommendationsResponse response, CodeGuruProfiler.Reports.MarkdownOptions? options = null) { }
        public static void WriteSarif(CodeGuruProfiler.Client.Model.GetRecommendationsResponse response, System.Buffers.IBufferWriter<byte> output, CodeGuruProfiler.Reports.SarifOptions? options = null) { }
        public static void WriteSarif(CodeGuruProfiler.Client.Model.GetRecommendationsResponse response, System.IO.Stream stream, CodeGuruProfiler.Reports.SarifOptions? options = null) { }
    }
    public sealed class SarifOptions
    {
        public SarifOptions() { }
        public CodeGuruProfiler.Profiles.CallTree? CallTree { get; set; }
        public string? DefaultFile { get; set; }
        public int MaxSearchedFiles { get; set; }
        public string? SourceRoot { get; set; }
    }
}
