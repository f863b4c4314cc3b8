@echo off
rem Starts Schemawright with Java 25 or newer: JAVA_HOME, the path, then where installers put it.
setlocal EnableExtensions
set "LIB=%~dp0..\lib"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpj.."
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*") do if not defined JAVA call :try "%%~d"
if not defined JAVA (
    echo schemawright: needs Java 25 or newer and found none: install one ^(https://adoptium.net^) or set JAVA_HOME. 1>&2
    exit /b 70
)
"%JAVA%" -XX:AOTCache="%LIB%\schemawright.aot" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dschemawright.engines="%LIB%\engines" -Dfile.encoding=UTF-8 -cp "%LIB%\schemawright.jar" org.schemawright.app.Start %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims=^=." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do call :fits %%v "%~1"
exit /b

:fits
set "MAJOR=%~1"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 25 set "JAVA=%~2\bin\java.exe"
exit /b
