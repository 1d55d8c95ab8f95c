namespace CodeGuruProfiler.Tool.Completion;

/// <summary>The scripts that let shells complete: each asks the program itself, by the directive suggest.</summary>
internal static class ShellScripts
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>Returns the script of one of <see cref="Shells"/>.</summary>
    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };

    private const string Bash =
        """
        # Add to ~/.bashrc: eval "$(codeguru-profiler completion bash)"
        _codeguru_profiler() {
            local IFS=$'\n' position=$((COMP_POINT - ${#COMP_WORDS[0]} - 1))
            COMPREPLY=($(codeguru-profiler "[suggest:$position]" "${COMP_LINE#* }" 2>/dev/null | grep -F -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _codeguru_profiler codeguru-profiler

        """;

    private const string Zsh =
        """
        # Add to ~/.zshrc, after compinit: eval "$(codeguru-profiler completion zsh)"
        _codeguru_profiler() {
            local line="${BUFFER#* }"
            local -a candidates=("${(@f)$(codeguru-profiler "[suggest:$((CURSOR - ${#BUFFER} + ${#line}))]" "$line" 2>/dev/null)}")
            compadd -a candidates || _files
        }
        compdef _codeguru_profiler codeguru-profiler

        """;

    private const string Fish =
        """
        # Write to ~/.config/fish/completions/codeguru-profiler.fish
        function __codeguru_profiler
            set -l line (commandline -cp | string replace -r '^\S+\s' '')
            codeguru-profiler "[suggest:"(string length -- $line)"]" "$line" 2>/dev/null
        end
        complete -c codeguru-profiler -a '(__codeguru_profiler)'

        """;

    private const string PowerShell =
        """
        # Add to $PROFILE: codeguru-profiler completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName codeguru-profiler -ScriptBlock {
            param($word, $ast, $position)
            $line = $ast.ToString()
            $start = $line.IndexOf(' ') + 1
            codeguru-profiler "[suggest:$($position - $start)]" $line.Substring($start) 2>$null |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """;
}
