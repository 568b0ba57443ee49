using System.Runtime.InteropServices;

namespace LayeredPolicy.Core.Tests.Traffic;

/// <summary>
/// The Z3 prover through its SMT-LIB text interface, which all its versions share. The native library comes with the package on Windows
/// and macOS; on Linux it is the distribution's libz3.
/// </summary>
internal static partial class Smt
{
    /// <summary>Whether the native library is there.</summary>
    public static bool IsInstalled { get; } = NativeLibrary.TryLoad("libz3", typeof(Smt).Assembly, null, out _) || NativeLibrary.TryLoad("libz3.so.4", out _);

    /// <summary>The prover's answer to a script that ends with <c>(check-sat)</c>: <c>sat</c>, <c>unsat</c> or <c>unknown</c>.</summary>
    public static string Solve(string script)
    {
        IntPtr configuration = MakeConfiguration();
        IntPtr context = MakeContext(configuration);
        try
        {
            return Marshal.PtrToStringUTF8(Evaluate(context, script))!.Trim();
        }
        finally
        {
            DeleteContext(context);
            DeleteConfiguration(configuration);
        }
    }

    [LibraryImport("libz3", EntryPoint = "Z3_mk_config")]
    private static partial IntPtr MakeConfiguration();

    [LibraryImport("libz3", EntryPoint = "Z3_mk_context")]
    private static partial IntPtr MakeContext(IntPtr configuration);

    [LibraryImport("libz3", EntryPoint = "Z3_del_config")]
    private static partial void DeleteConfiguration(IntPtr configuration);

    [LibraryImport("libz3", EntryPoint = "Z3_del_context")]
    private static partial void DeleteContext(IntPtr context);

    [LibraryImport("libz3", EntryPoint = "Z3_eval_smtlib2_string", StringMarshalling = StringMarshalling.Utf8)]
    private static partial IntPtr Evaluate(IntPtr context, string script);
}
